package vn.dondoc.text.head;

import java.util.regex.Pattern;
import vn.dondoc.text.name.Compounds;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Folding;

/**
 * How the name of a body begins and where it may end: by the kinds of bodies that offices have, and by the words that look like one
 * of them where a narrow cell has cut a name in two.
 */
final class BodyStart {

    private static final Pattern KIND = Pattern.compile(
            "^(?:bo|so|cuc|chi cuc|tong cuc|vu|vien|truong|ban|phong|trung tam|van phong|cong ty|tong cong ty|tap doan|benh vien|hoi|hiep hoi|lien hiep|lien minh|lien doan|cong doan|doan|dang|tinh uy|thanh uy|huyen uy|toa an|vien kiem sat|kho bac|thue|chi nhanh|hai quan|bao hiem|ngan hang|hoc vien|dai hoc|quy|dai|bao|thanh tra|cong an|hat|tram|doi|uy ban|thuong truc|quoc hoi|kiem toan|mat tran|chu tich|dang uy|dang bo|chi bo|khoa|nha|to|cang vu|tap chi|thu vien|bao tang|tieu ban|co quan|bo chi huy|thi hanh an|thong ke|dien luc|buu dien|phan hieu|xi nghiep|khoi|vuon quoc gia|lam truong|cau lac bo|ubnd|bhxh|bch"
                    + "|hoi dong|tong lien doan|tong hoi|trung uong (?:doan|hoi)|(?:tinh|thanh|huyen|quan|xa|phuong) doan|quan (?:khu|chung|doan)|binh (?:chung|doan)|(?:su|lu|trung) doan|vung (?:canh sat bien|\\d+ hai quan)|cang hang khong|khu bao ton|chinh phu|thu tuong chinh phu|vksnd|tand|kbnn|nhnn)\\b");

    /** Words of a name's second half: "ỦY BAN CHỨNG KHOÁN" above "NHÀ NƯỚC", "BAN CHỈ ĐẠO QUỐC GIA" above "PHÒNG THỦ DÂN SỰ". */
    private static final Pattern SECOND_HALF = Pattern.compile(
            "^(?:nha nuoc\\b|phong (?:thu|chong|ngua|chay|benh)\\b|phong,|khoa hoc\\b|bao (?:ve|dam|ton|tro|mat)\\b|dang (?:kiem|ky)\\b|dai bieu\\b|vien thong(?: viet nam| -|(?! \\S+ \\S+$))|to tung\\b|so hoa\\b|doi (?:moi|song)\\b|quy hoach\\b|luat\\b)");

    /** With these a name is whole, whatever stands before them. */
    private static final Pattern WHOLE = Pattern.compile(
            " (?:viet nam|mien (?:nam|bac|trung)|toi cao|trung uong|nha nuoc|khoa [ivx]+|khu vuc (?:[ivx]+|\\d+)|quan khu \\d+)$|^quan khu \\d+$");

    private static final Pattern LEVEL = Pattern.compile(
            "^tp\\.|^(?:tinh|thanh pho|tp|huyen|thi xa|quan(?! (?:khu|chung|doan|doi|su|ly)\\b)|phuong|xa|dac khu|thi tran)(?:\\s|$)");

    private BodyStart() {}

    /** Whether words, as printed, are the first of a body's name. */
    static boolean isAt(String printed) {
        String folded = Folding.fold(printed).strip();
        return KIND.matcher(folded).find() && !SECOND_HALF.matcher(folded).find();
    }

    /** "TỈNH CÀ MAU", "XÃ HÀM YÊN"; "QUÂN KHU 9" is none. */
    static boolean isLevel(String folded) {
        return LEVEL.matcher(folded).find();
    }

    /** Whether the cell's edge goes through a word of two syllables, or a name's second half stands below. */
    static boolean isCutBetween(String above, String below) {
        String upper = above.strip();
        String lower = below.strip();
        int end = lower.indexOf(' ');
        String first = (end < 0 ? lower : lower.substring(0, end)).replaceFirst("[,;.]$", "");
        return Compounds.contain(upper.substring(upper.lastIndexOf(' ') + 1), first)
                        && !BodyLines.endsWithProvince(upper)
                || KIND.matcher(Folding.fold(upper)).find()
                        && SECOND_HALF.matcher(Folding.fold(lower)).find();
    }

    /** Whether nothing need follow: a known name, or one that ends with its place, its rank or its number. */
    static boolean isWhole(String printed) {
        String folded = Folding.fold(printed).strip();
        String[] words = printed.strip().split("\\s+");
        boolean ofProvince = words.length >= 4
                && Names.province(words[words.length - 2] + " " + words[words.length - 1])
                        .isPresent();
        return KIND.matcher(folded).find()
                && (ofProvince || WHOLE.matcher(folded).find());
    }
}
