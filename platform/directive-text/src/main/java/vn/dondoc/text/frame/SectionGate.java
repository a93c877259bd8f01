package vn.dondoc.text.frame;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.dondoc.text.item.Item;
import vn.dondoc.text.page.CuedPattern;

/** Sections that tell why, what for and how things stand, and formulas that close a document: they give no work. */
public final class SectionGate {

    private static final Pattern TELLS = Pattern.compile(
            "^\\W*(?:ve )?(?:muc dich|quan diem|tieu chi\\b|tieu chuan\\b|muc tieu|nguyen tac|ket qua|danh gia (?:chung|ket qua|tinh hinh)|ton tai|han che|nhung (?:han che|ton tai|kho khan)|nguyen nhan|tinh hinh|hien trang|thuc trang|dac diem|pham vi\\b|doi tuong\\b|can cu|su can thiet|chu de|thoi gian|dia diem|thanh phan|du tai|yeu cau\\W*$|phuong cham|du bao)");
    /** Headings of what a sentence with somebody who acts may yet stand below: when, who is meant, what is counted. */
    private static final Pattern TELLS_SOFTLY = Pattern.compile(
            "^\\W*(?:ve )?(?:tieu chi\\b|tieu chuan\\b|pham vi\\b|doi tuong\\b|thoi gian|dia diem|thanh phan|du tai)");

    private static final Pattern FORMULA = Pattern.compile(
            "^\\W*(?:nhan duoc (?:cong van|cong dien|van ban|thong bao|chi thi|ke hoach|quyet dinh)|tren day la|(?:thua lenh [^.;]{3,80}\\s)?van phong (?:(?!theo doi|don doc)[^.;]){3,60} (?:xin )?(?:tran trong|kinh)? ?thong bao|nhan dip nam moi|trong qua trinh (?:to chuc )?(?:trien khai |thuc hien)[^.]{0,60}(?:neu|kho khan|vuong mac)|(?:moi|neu (?:co|con)|truong hop co) (?:kho khan|vuong mac|phat sinh)|luu y\\W*$|kinh de nghi)");
    /** "Nhận được thông báo này, đề nghị các đơn vị cử cán bộ …". */
    private static final Pattern DOES_MORE = Pattern.compile(
            "^\\W*nhan duoc\\b[^.;]{0,160}\\b(?:yeu cau|de nghi)\\b[^.;]{0,160}\\b(?:cu (?:dai|can|nguoi|cong)|sap xep|bo tri|chuan bi|dang ky|lap danh sach|ra soat|xay dung)\\b");
    /** An order that says no more than to carry out what has been said. */
    private static final Pattern CLOSING_ORDER = Pattern.compile(
            "^\\W*(?:(?:chi thi|cong dien|ke hoach|thong bao|quyet dinh|van ban) nay co hieu luc[^.]{0,60}\\.\\s{1,3})?(?:(?:uy ban nhan dan|ubnd|chu tich|so|bo|van phong)[^.;:]{0,60}\\s)?(?:tran trong |kinh )?(?:yeu cau|de nghi)\\s[^.;:]{3,160}?\\s(?:nghiem tuc|khan truong|quan tam|phoi hop|kip thoi|nghiem chinh)?,?\\s?(?:to chuc\\s|trien khai\\s|chap hanh,?\\s){0,2}(?:thuc hien|trien khai)(?:\\s(?:tot|nghiem tuc|co hieu qua|day du))?(?:\\s(?:cac noi dung\\s(?:tren|cua)?\\s?)?(?:chi thi|cong dien|ke hoach|thong bao|cong van|quyet dinh|van ban|noi dung|chuong trinh)\\s?(?:nay|tren))?[\\W\\d_]*$");

    private static final CuedPattern REPORTS_BY = CuedPattern.of(
            "^\\W*nhan duoc\\b[^.;]{0,200}\\b(?:bao cao|nop|gui)\\b[^.;]{0,80}\\b(?:truoc|cham nhat)\\s(?:la )?ngay \\d",
            "nhan duoc");
    private static final Pattern BASIS = Pattern.compile(
            "^\\W*(?:can cu|theo de nghi cua|xet de nghi cua|xet to trinh|tren co so de nghi)\\b[^:]{0,1500}(?:[;,]\\W*$|\\d{4}\\W*$)");
    private static final CuedPattern CARRIES_OUT = CuedPattern.of(
            "chiu trach nhiem thi hanh|can cu (?:quyet dinh|chi thi|ke hoach)(?: nay)?(?: de)? (?:thi hanh|thuc hien)\\W*$|^(?:(?!\\b(?:tap trung|day manh|hoan thanh|ra soat|chi dao|xay dung)\\b).)*chiu trach nhiem truc tiep truoc|(?:nay|chi thi|quyet dinh|quy dinh|quy che|ke hoach) co hieu luc|hieu luc thi hanh|co hieu luc (?:thi hanh )?(?:ke )?tu|\\bde biet\\b[^.]{0,40}thuc hien\\W*$|(?<!cac )thong bao (?:y kien )?ket luan[^.]{0,200}\\b(?:de|den|toi)\\b[^.]{0,160}\\b(?:biet|thuc hien)[^.]{0,40}[\\W\\d_]*$|thong bao (?:de|den) [^.]{0,240}biet\\b[^.]{0,40}thuc hien",
            "chiu trach nhiem",
            "can cu",
            "hieu luc",
            "biet");
    /** What only names a day: "kể từ ngày Quyết định này có hiệu lực". */
    private static final CuedPattern SINCE_EFFECT = CuedPattern.of(
            "\\b(?:tu|sau|khi) (?:ngay|khi|thoi diem)?\\b[^.;,]{0,60}hieu luc(?: thi hanh)?", "hieu luc");
    /** A heading that tells when, and who does what; "Mục tiêu, nhiệm vụ". */
    private static final Pattern GIVES = Pattern.compile(
            "\\b(?:trach nhiem|to chuc thuc hien|phan cong)\\b|^\\W*(?:quan diem|muc (?:tieu|dich)|nguyen tac|phuong cham)\\b[^.;]{0,60}(?:,| va) (?:cac |nhung )?(?:nhiem vu|giai phap)\\b");

    private static final Pattern ASKS_BACK = Pattern.compile(
            "^\\W*(?:trong qua trinh\\b[^.]{0,90}|doi voi (?:cac |nhung )(?:truong hop |noi dung )?(?:co )?|(?:neu|moi|truong hop|khi)\\b[^.,]{0,40})\\b(?:kho khan|vuong mac|bat cap|phat sinh)\\b");
    private static final CuedPattern CLOSES = CuedPattern.of(
            "(?:yeu cau|de nghi)\\s[^:]{3,300}?\\b(?:thuc hien|trien khai|chap hanh)\\b[^:]{0,120}?\\b(?:chi thi|cong dien|ke hoach|thong bao|cong van|quyet dinh|van ban|noi dung)\\b[^.:;]{0,40}\\b(?:nay|tren)\\b[^:;]{0,80}$",
            "yeu cau",
            "de nghi");
    private static final Pattern MORE_THAN_CLOSING = Pattern.compile(
            "\\b(?:theo doi|don doc|kiem tra|tong hop|bao cao|huong dan|tham muu|thong tin|tuyen truyen|truoc ngay|rieng)\\b");
    private static final Pattern SENT_IN = Pattern.compile(
            "^[\\W_]*(?:bao cao|ket qua|van ban|ho so|danh sach|y kien|so lieu|bieu mau)\\b(?:[^.;:]{0,60}\\b|[^.;:]{0,260}\\bde nghi )(?:gui|nop)\\b[^.;]{0,160}\\b(?:truoc|cham nhat|den het)\\b[^.;]{0,20}\\d|^\\W*(?:bao cao|ket qua|van ban|ho so|danh sach|y kien|so lieu|bieu mau)\\b[^.;:]{0,60}\\b(?:gui|nop)\\s+truoc\\b");
    /** "Hồ sơ phải đầy đủ; hoàn thành và gửi Sở A trước ngày 30/4". */
    private static final Pattern THING =
            Pattern.compile("[\\W_]*(?:ho so|bao cao|phuong an|ke hoach|du thao)\\b[^.;]{0,120}\\bphai\\b");

    private static final Pattern SENT_LATER = Pattern.compile(
            "\\bhoan thanh(?: va|,) (?:gui|nop|trinh)\\b[^.;]{0,120}\\b(?:truoc|cham nhat|den het) ngay \\d");
    private static final Pattern NARRATES = Pattern.compile(
            "^\\P{L}*(?:(?:Trong )?(?:thời gian|những năm) (?:vừa )?qua|Thời gian (?:vừa )?qua|Vừa qua|Hiện nay|Đến nay|Qua \\p{L}+|(?:Từ n|N)gày \\d)\\b[^.;]{0,260}?\\sđã\\s");
    /** "Tại Điều 4 Quyết định 51/2015/QĐ-TTg quy định … như sau:". */
    private static final CuedPattern QUOTES = CuedPattern.of(
            "^\\W*(?:tai|theo|can cu(?: theo)?|can cu vao)\\s(?:quy dinh tai )?(?:diem|khoan|dieu|muc|phu luc)\\s[^:]{0,120}\\b(?:luat|nghi dinh|thong tu|quyet dinh|nghi quyet|hien phap|phap lenh)\\b[^:]{0,220}\\b(?:quy dinh|bao gom|nhu sau|neu ro)\\b[^:]{0,120}:\\W*$",
            ":");
    /** "Đồng thời, …" where a paragraph begins: more for whom the one before it addresses. */
    private static final Pattern GOES_ON = Pattern.compile("^\\W*(?:dong thoi|ngoai ra|ben canh do),?\\s");

    /** Articles of rules that say who is to do or report what, where all others say what holds. */
    private static final Pattern DUTIES = Pattern.compile(
            "^\\W*(?:(?:dieu|chuong|muc) [\\divxl]+\\W+)?(?:(?:trach nhiem|nhiem vu)(?: cu the)? cua\\b|(?:trach nhiem )?to chuc thuc hien\\W*$|trach nhiem (?:to chuc |trien khai )?(?:thuc hien|thi hanh)\\W*$|phan cong (?:nhiem vu|trach nhiem)\\b|(?:che do |trach nhiem )(?:thong tin,? )?bao cao\\b|(?:giam sat|kiem tra|theo doi)(?:,| va) (?:bao cao|danh gia)\\b)");

    private static final Pattern TURNS_TO_ORDERS = Pattern.compile(
            "\\b(?:yeu cau|giao|de nghi)\\s(?:cac|bo|so|ubnd|uy ban|chu tich|thu truong|cap uy|don vi|dia phuong|thanh vien)\\b[^:]{0,400}\\b(?:sau|sau day|gom|trong tam)\\s?:\\W*$");
    private static final Pattern AGREES = Pattern.compile(
            "^\\W*(?:(?:khong |co ban )?(?:dong y|chap thuan)|(?:co ban )?thong nhat (?:voi |ve )?(?:cac |nhung )?(?:de xuat|kien nghi|chu truong|noi dung|y kien|danh gia|nhan dinh|cao)|ghi nhan|bieu duong|hoan nghenh)\\b");

    private static final int LONGEST_HEADING = 160;
    private static final int LONGEST_TITLE = 100;

    /** The letterhead of what is enclosed. */
    private static final Pattern LETTERHEAD =
            Pattern.compile("\\bcong hoa xa hoi chu nghia viet nam\\b(?=[^.;]{0,120}\\bdoc lap)");

    private SectionGate() {}

    public static boolean isLetterhead(String folded) {
        return LETTERHEAD.matcher(folded).find();
    }

    /** The heading of the section that tells, in which an item stands. */
    public static Optional<Item> telling(Item item) {
        for (Item at = item; at != null; at = at.parent()) {
            boolean heading = at.isLabelled() && (at != item || !at.children().isEmpty());
            if (heading
                    && at.length() <= LONGEST_HEADING
                    && TELLS.matcher(at.folded()).find()
                    && !GIVES.matcher(at.folded()).find()
                    && !(TELLS_SOFTLY.matcher(at.folded()).find() && at.folded().contains("noi dung"))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** "Chính phủ yêu cầu các bộ, ngành tập trung thực hiện các nhiệm vụ sau:": from here on such a section gives work. */
    public static boolean turnsToOrders(String folded) {
        return TURNS_TO_ORDERS.matcher(folded).find();
    }

    /** "Đồng ý với đề xuất của Sở A": the issuer's own word, and nothing to be done. */
    public static boolean agrees(String folded) {
        return AGREES.matcher(folded).find();
    }

    /** Whether all such sections above an item only say when, where and for whom: an order or a day in them is work. */
    public static boolean isToldSoftly(Item item) {
        for (Item at = item; at != null; at = at.parent()) {
            boolean tells = at.isLabelled()
                    && at.length() <= LONGEST_HEADING
                    && TELLS.matcher(at.folded()).find()
                    && !TELLS_SOFTLY.matcher(at.folded()).find();
            if (tells) {
                return false;
            }
        }
        return true;
    }

    /** Whether an article "Trách nhiệm của …" or "Tổ chức thực hiện" stands above: of what rules say, that is work. */
    public static boolean isUnderDuties(Item item) {
        for (Item at = item.parent(); at != null; at = at.parent()) {
            if (DUTIES.matcher(at.folded()).find()) {
                return true;
            }
        }
        return false;
    }

    /** "Căn cứ Luật …;": what a decision rests on. */
    public static boolean isBasis(String folded) {
        return BASIS.matcher(folded).find();
    }

    /** "Nhận được công văn này, yêu cầu các đơn vị thực hiện"; not where it says by when to report. */
    public static boolean isFormula(String folded) {
        return FORMULA.matcher(folded).find()
                && !REPORTS_BY.isIn(folded)
                && !DOES_MORE.matcher(folded).find();
    }

    /** "Đề nghị các đơn vị tổ chức thực hiện": where something has been ordered before, no more than that. */
    public static boolean isClosingOrder(String folded) {
        return CLOSING_ORDER.matcher(folded).find();
    }

    /** Whether a sentence only says who carries the document out, from when, or that it is passed on. */
    public static boolean carriesOut(String foldedSentence) {
        return CARRIES_OUT.isIn(SINCE_EFFECT.without(foldedSentence));
    }

    /** "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo …". */
    public static boolean asksBack(String foldedSentence) {
        return ASKS_BACK.matcher(foldedSentence).find();
    }

    /** "Yêu cầu các đơn vị nghiêm túc thực hiện Chỉ thị này": what is to be done has been said above. */
    public static boolean closes(String foldedSentence) {
        return CLOSES.matcher(foldedSentence).find()
                && !MORE_THAN_CLOSING.matcher(foldedSentence).find();
    }

    /** "Báo cáo gửi về Sở trước ngày 15/9": the duty of whom the sentence before it addresses. */
    public static boolean isSentIn(String folded) {
        return SENT_IN.matcher(folded).find()
                || THING.matcher(folded).lookingAt()
                        && SENT_LATER.matcher(folded).find();
    }

    /** Whether what is listed below are rules that hold already. */
    public static boolean quotesRules(String folded) {
        return QUOTES.matcher(folded).find();
    }

    public static boolean goesOn(String folded) {
        return GOES_ON.matcher(folded).find();
    }

    /** A short line that no stop ends: a heading, though it may begin with a verb. */
    public static boolean isTitle(String text) {
        return text.length() <= LONGEST_TITLE && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    /** "Trong thời gian qua, nước ta đã …". */
    public static boolean narrates(String text) {
        return NARRATES.matcher(text).find();
    }
}
