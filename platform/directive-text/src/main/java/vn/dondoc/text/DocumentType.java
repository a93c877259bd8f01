package vn.dondoc.text;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What kind of document it is.
 *
 * <p>The first 29 are the administrative types of Decree 30/2020/NĐ-CP, article 7, with the abbreviations of its Annex III.
 * Two of them have no abbreviation there: công văn, for which offices say CV, and thư công, for which we say {@code ThC},
 * since TC is thông cáo's. The rest are the types of legal documents (Law 64/2025/QH15 on the promulgation of legal
 * documents, article 4) that carry a number; a resolution or decision is legal or administrative, and its number tells.
 */
public enum DocumentType {
    NGHI_QUYET("NQ", "Nghị quyết", Kind.EITHER),
    QUYET_DINH("QĐ", "Quyết định", Kind.EITHER),
    /** Was a legal document too, until the law of 2015. */
    CHI_THI("CT", "Chỉ thị", Kind.EITHER),
    QUY_CHE("QC", "Quy chế", Kind.ADMINISTRATIVE),
    QUY_DINH("QyĐ", "Quy định", Kind.ADMINISTRATIVE),
    THONG_CAO("TC", "Thông cáo", Kind.ADMINISTRATIVE),
    THONG_BAO("TB", "Thông báo", Kind.ADMINISTRATIVE),
    HUONG_DAN("HD", "Hướng dẫn", Kind.ADMINISTRATIVE),
    CHUONG_TRINH("CTr", "Chương trình", Kind.ADMINISTRATIVE),
    KE_HOACH("KH", "Kế hoạch", Kind.ADMINISTRATIVE),
    PHUONG_AN("PA", "Phương án", Kind.ADMINISTRATIVE),
    DE_AN("ĐA", "Đề án", Kind.ADMINISTRATIVE),
    DU_AN("DA", "Dự án", Kind.ADMINISTRATIVE),
    BAO_CAO("BC", "Báo cáo", Kind.ADMINISTRATIVE),
    BIEN_BAN("BB", "Biên bản", Kind.ADMINISTRATIVE),
    TO_TRINH("TTr", "Tờ trình", Kind.ADMINISTRATIVE),
    HOP_DONG("HĐ", "Hợp đồng", Kind.ADMINISTRATIVE),
    /** Its number names the drafting unit and no type, as in 1233/UBND-XD; older and Party ones write CV. */
    CONG_VAN("CV", "Công văn", Kind.ADMINISTRATIVE),
    CONG_DIEN("CĐ", "Công điện", Kind.ADMINISTRATIVE),
    BAN_GHI_NHO("BGN", "Bản ghi nhớ", Kind.ADMINISTRATIVE),
    BAN_THOA_THUAN("BTT", "Bản thỏa thuận", Kind.ADMINISTRATIVE),
    GIAY_UY_QUYEN("GUQ", "Giấy ủy quyền", Kind.ADMINISTRATIVE),
    GIAY_MOI("GM", "Giấy mời", Kind.ADMINISTRATIVE),
    GIAY_GIOI_THIEU("GGT", "Giấy giới thiệu", Kind.ADMINISTRATIVE),
    GIAY_NGHI_PHEP("GNP", "Giấy nghỉ phép", Kind.ADMINISTRATIVE),
    PHIEU_GUI("PG", "Phiếu gửi", Kind.ADMINISTRATIVE),
    PHIEU_CHUYEN("PC", "Phiếu chuyển", Kind.ADMINISTRATIVE),
    PHIEU_BAO("PB", "Phiếu báo", Kind.ADMINISTRATIVE),
    THU_CONG("ThC", "Thư công", Kind.ADMINISTRATIVE),

    /** Its number names the legislature, as in 45/2019/QH14. */
    LUAT("Luật", "Luật", Kind.LEGAL),
    /** Its number names the Standing Committee, as in 04/2023/UBTVQH15. */
    PHAP_LENH("PL", "Pháp lệnh", Kind.LEGAL),
    LENH("L", "Lệnh", Kind.LEGAL),
    NGHI_DINH("NĐ", "Nghị định", Kind.LEGAL),
    NGHI_QUYET_LIEN_TICH("NQLT", "Nghị quyết liên tịch", Kind.LEGAL),
    THONG_TU("TT", "Thông tư", Kind.LEGAL),
    THONG_TU_LIEN_TICH("TTLT", "Thông tư liên tịch", Kind.LEGAL),

    /** Of the Party's committees and of inspectorates, in neither list: 127-KL/TW. */
    KET_LUAN("KL", "Kết luận", Kind.ADMINISTRATIVE);

    /** Types whose numbers name no type (Decree 30/2020, Annex III, and the numbering of laws and ordinances). */
    private static final Set<DocumentType> NOT_NAMED_BY_NUMBER = Set.of(CONG_VAN, THU_CONG, LUAT, PHAP_LENH);

    /** Issuers that stand behind a type's abbreviation, and cannot be a drafting unit behind an agency's. */
    private static final Set<String> ISSUERS = Set.of("UBND", "HĐND", "CP", "TTG", "TU");

    private static final Map<String, DocumentType> BY_CODE =
            Arrays.stream(values()).collect(toUnmodifiableMap(type -> type.code.toUpperCase(Locale.ROOT), identity()));

    private enum Kind {
        ADMINISTRATIVE,
        LEGAL,
        EITHER
    }

    private final String code;
    private final String vietnameseName;
    private final Kind kind;

    DocumentType(String code, String vietnameseName, Kind kind) {
        this.code = code;
        this.vietnameseName = vietnameseName;
        this.kind = kind;
    }

    /** The abbreviation of the decree, or the one chosen here where it has none. */
    public String code() {
        return code;
    }

    public String vietnameseName() {
        return vietnameseName;
    }

    /** Reads a code, upper or lower case, with Đ or its look-alike. */
    public static Optional<DocumentType> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(Hygiene.clean(code).toUpperCase(Locale.ROOT)));
    }

    /**
     * The other type that a number names, if it names one: 12/KH-UBND is no chỉ thị. A number that names none contradicts
     * nothing. For a công văn the first letters are an office's, and may look like a type's: 1234/CT-TTHT is a letter of a
     * tax department (cục thuế); so there the type must stand before an issuer. The notice of a meeting's conclusion may be
     * numbered as one.
     */
    public Optional<DocumentType> contradictedBy(DocumentNumber number) {
        DocumentType named = BY_CODE.get(number.symbolGroup(0));
        if (named == null || named == this) {
            return Optional.empty();
        }
        boolean isOfConclusion = this == THONG_BAO && named == KET_LUAN;
        boolean mayBeAnOffice = NOT_NAMED_BY_NUMBER.contains(this) && !ISSUERS.contains(number.symbolGroup(1));
        return mayBeAnOffice || isOfConclusion ? Optional.empty() : Optional.of(named);
    }

    /**
     * The type whose abbreviation a number's symbol begins with, or, until about 1996, ended with: 11-LĐTBXH/TT. An office may
     * have the same letters.
     */
    public static Optional<DocumentType> namedBy(DocumentNumber number) {
        String symbol = number.symbol();
        return Optional.ofNullable(BY_CODE.get(number.symbolGroup(0)))
                .or(() -> Stream.of(THONG_TU, QUYET_DINH, NGHI_DINH, CHI_THI)
                        .filter(type -> symbol.endsWith("/" + type.code))
                        .findFirst());
    }

    /**
     * The series in which an issuer counts a document of this type within a year. Offices count per type, and legal
     * documents apart from administrative ones of the same name; a legal document's number carries the year.
     */
    public String series(DocumentNumber number) {
        boolean legal =
                kind == Kind.LEGAL || kind == Kind.EITHER && number.year().isPresent();
        return legal ? code + "/QPPL" : code;
    }
}
