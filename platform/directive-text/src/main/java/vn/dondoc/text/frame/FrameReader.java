package vn.dondoc.text.frame;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.dondoc.text.phrase.AgencyPhrase;
import vn.dondoc.text.phrase.AgencyPhraseReader;
import vn.dondoc.text.phrase.Phrases;
import vn.dondoc.text.phrase.Token;
import vn.dondoc.text.phrase.Tokens;

/** Tells what only opens a list: a heading that names an agency, an introduction "… thực hiện các nội dung sau:". */
public final class FrameReader {

    private static final Pattern OPENS =
            Pattern.compile("(?::|\\b(?:nhu sau|sau day|noi dung sau|nhiem vu sau))\\W{0,30}$");
    private static final Pattern ANNOUNCES = Pattern.compile(
            "\\b(?:y kien|ket luan|chi dao|chi thi|yeu cau|de nghi|thong nhat|quyet dinh|trien khai|thuc hien|huong dan)\\b[^:]{0,80}:\\W{0,30}$");
    private static final Pattern DUTY = Pattern.compile("\\b(?:co trach nhiem|co nhiem vu)\\W{0,3}$");
    private static final Pattern ENDS = Pattern.compile("[.;!?]\\W{0,3}$");
    /** What is to be done is said below, and this says no more than that it is to be done. */
    private static final Pattern GENERIC = Pattern.compile(
            "(?:noi dung|nhiem vu|cong viec|giai phap|bien phap|viec|yeu cau|cong tac|van de|diem|nhu)\\b[^.;]{0,60}:?\\W{0,30}$|\\bsau\\W{0,30}$|^chi dao (?:cac|so|phong|ubnd|co quan|don vi|thu truong)\\b(?![^:]*co trach nhiem)[^.;:]{0,120}:\\W{0,30}$");

    private static final Pattern CONCRETE = Pattern.compile(
            "\\b(?:bao cao|xu ly|giai quyet|ra soat|xay dung|tham muu|de xuat|(?<!chuong )(?<!qua )(?<!cong )trinh|kiem tra|cung cap|danh gia|dong thoi|gui|lap|dang ky|hoan thanh(?! (?:ngay )?(?:mot so |cac |nhung )?(?:nhiem vu|noi dung|cong viec)|,? (?:xong )?(?:trong|truoc|cham nhat|muon nhat|vao|den|theo|dung|ngay (?:sau|khi|trong))\\b)|tong hop|phe duyet|ban hanh|to chuc (?:chuong trinh|hoi nghi|cuoc|le|lop|cac lop|cac cuoc|hop|doan))\\b");
    private static final Pattern ONLY_ROLES = Pattern.compile(
            "^\\W{0,3}(?:(?:theo|can cu|trong pham vi)\\b[^.;:]{0,120}?\\s(?=chu tri|co trach nhiem|phoi hop))?(?:chu tri|co trach nhiem)?\\W{0,3}(?:phoi hop[^.;]{0,200})?\\W{0,30}$");
    private static final Pattern ONLY_GENERAL = Pattern.compile(
            "^(?:(?:nghiem tuc|khan truong|lanh dao|dieu hanh|tap trung|to chuc|trien khai|thuc hien|chi dao|quan tam|quan triet|chap hanh|kip thoi|day du|tot|va|ngay)\\W{1,30})+$");
    /** "…, trong đó trọng tâm là các tỉnh: A, B:": of the addressees, and nothing to be done. */
    private static final Pattern ASIDE = Pattern.compile(
            "^,?\\s{0,3}(?:trong do|nhat la|dac biet la|truoc het la)\\s(?:trong tam |chu yeu |nhat )?(?:la )?(?:cac|o|tai|nhung)\\s[^.;]{0,160}:\\W{0,10}$");

    /** What {@link #OPENS}, {@link #DUTY} and {@link #ENDS} match is shorter. */
    private static final int LONGEST_END = 64;

    /** "… thực hiện các chủ trương, nghị quyết của …, trong đó tập trung một số nội dung sau:": however long, no more than that. */
    private static final Pattern FRAMES = Pattern.compile(
            "^\\W{0,3}(?:(?:can|phai|tiep tuc|tap trung|khan truong|lanh dao|chi dao),?\\s){0,6}(?:to chuc )?(?:thuc hien|trien khai|chap hanh)\\b[^.:]{0,500}[,;]\\s(?:trong do|cu the|nhat la)\\b[^.;:]{0,60}\\b(?:noi dung|nhiem vu|giai phap|van de)\\b[^.;:]{0,30}\\bsau:?\\W{0,10}$");

    private static final int LONGEST_GENERIC = 220;
    private static final int LONGEST_FRAME = 520;
    private static final int MOST_NARROWING = 32;

    private FrameReader() {}

    private static boolean isAtEnd(Pattern end, String folded) {
        return end.matcher(folded)
                .region(Math.max(0, folded.length() - LONGEST_END), folded.length())
                .useTransparentBounds(true)
                .find();
    }

    /** Whether a list follows. */
    public static boolean opens(String folded) {
        return isAtEnd(OPENS, folded);
    }

    /** "… có trách nhiệm", and the list of it below, without a colon. */
    public static boolean endsInDuty(String folded) {
        return isAtEnd(DUTY, folded);
    }

    /** Whether an introduction says that orders follow, without naming whom: "có ý kiến chỉ đạo như sau:". */
    public static boolean announces(String folded) {
        return ANNOUNCES.matcher(folded).find();
    }

    public static boolean ends(String folded) {
        return isAtEnd(ENDS, folded);
    }

    /** Whether an action is but "nghiêm túc tổ chức thực hiện". */
    public static boolean isGeneral(String foldedAction) {
        return ONLY_GENERAL.matcher(foldedAction.strip() + " ").matches();
    }

    /** Whether what stands behind the addressee says nothing that could be done or left undone. */
    public static boolean isGeneric(String foldedAction) {
        String action = foldedAction.strip();
        if (action.length() > LONGEST_GENERIC) {
            return action.length() < LONGEST_FRAME && FRAMES.matcher(action).matches();
        }
        return action.length() < 4
                || ONLY_ROLES.matcher(action).matches()
                        && !CONCRETE.matcher(action).find()
                || ONLY_GENERAL.matcher(action).matches()
                || ASIDE.matcher(action).find() && !CONCRETE.matcher(action).find()
                || GENERIC.matcher(action).find() && !CONCRETE.matcher(action).find();
    }

    /** The agency that is all a heading says: "b) Bộ Tài chính", "đ) Đối với UBND cấp huyện:", "1. Giao Sở A:". */
    public static Optional<AgencyPhrase> headingAgency(Tokens tokens, boolean opensList) {
        int from = 0;
        while (from < tokens.size() && !tokens.isWord(from)) {
            from++;
        }
        int regards = Phrases.regards(tokens, from);
        from += regards > 0 ? regards : Phrases.order(tokens, from);
        from += tokens.isSign(from, ":") ? 1 : 0;
        int verb = Phrases.verb(tokens, from);
        boolean inspectorate = tokens.isWord(from + verb) && isName(tokens.get(from + verb));
        if (verb > 1 && !inspectorate && !Phrases.isBodyByName(tokens, from)) {
            return Optional.empty();
        }
        if (regards > 1 && opensList && isDuty(tokens, from - regards)) {
            return Optional.of(new AgencyPhrase(from, end(tokens), AgencyPhrase.Kind.GROUP, AgencyPhrase.Stop.COLON));
        }
        Optional<AgencyPhrase> phrase = AgencyPhraseReader.leniently(tokens, from);
        return phrase.filter(agency -> isRest(tokens, agency.to()) || Phrases.isPartInWork(tokens, agency.to()))
                .or(() -> phrase.filter(agency -> opensList && isNarrowed(tokens, agency.to(), regards > 1))
                        .map(agency -> new AgencyPhrase(agency.from(), end(tokens), agency.kind(), agency.stop())));
    }

    /** With one capital, as "Sở" in "Thanh tra Sở"; a heading in capitals is no name. */
    private static boolean isName(Token token) {
        return token.isCapitalised()
                && token.text().length() > 1
                && Character.isLowerCase(token.text().charAt(1));
    }

    /** "Trách nhiệm của đối tượng kiểm kê" above a list: whoever that is. */
    private static boolean isDuty(Tokens tokens, int from) {
        String first = tokens.get(from).folded();
        return (first.equals("trach") || first.equals("nhiem"))
                && !tokens.isSign(tokens.size() - 1, ".")
                && tokens.size() - from <= MOST_NARROWING;
    }

    /** "5. Các doanh nghiệp hoạt động trong lĩnh vực viễn thông" above a list: which of them, and nothing to be done. */
    private static boolean isNarrowed(Tokens tokens, int at, boolean regarded) {
        if (end(tokens) - at > MOST_NARROWING
                || tokens.isSign(tokens.size() - 1, ".")
                || tokens.isSign(tokens.size() - 1, ":") && !regarded) {
            return false;
        }
        for (int i = at; i < tokens.size(); i++) {
            boolean orders = Phrases.charge(tokens, i) > 0 || !regarded && Phrases.implementing(tokens, i) > 0;
            if (orders || Phrases.order(tokens, i) > 0 || tokens.isSign(i, ";") || tokens.isSign(i, ".")) {
                return false;
            }
        }
        return true;
    }

    private static int end(Tokens tokens) {
        int end = tokens.size();
        while (end > 0 && !tokens.isWord(end - 1) && !tokens.isSign(end - 1, ")")) {
            end--;
        }
        return end;
    }

    private static boolean isRest(Tokens tokens, int at) {
        for (int i = at; i < tokens.size(); i++) {
            if (tokens.isWord(i)) {
                return false;
            }
        }
        return true;
    }
}
