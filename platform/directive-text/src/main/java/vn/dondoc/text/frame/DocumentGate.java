package vn.dondoc.text.frame;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;

/** Whether documents of a type give work. Reports and proposals tell of work done and asked for; invitations and slips ask for none. */
public final class DocumentGate {

    private static final Set<DocumentType> GIVES_NONE = Set.of(
            DocumentType.BAO_CAO,
            DocumentType.TO_TRINH,
            DocumentType.BIEN_BAN,
            DocumentType.HOP_DONG,
            DocumentType.GIAY_MOI,
            DocumentType.GIAY_GIOI_THIEU,
            DocumentType.GIAY_NGHI_PHEP,
            DocumentType.PHIEU_GUI,
            DocumentType.PHIEU_CHUYEN,
            DocumentType.PHIEU_BAO);

    private DocumentGate() {}

    /** The types whose documents give none; who asks the database of documents has them from here. */
    public static Set<DocumentType> withoutWork() {
        return GIVES_NONE;
    }

    /** Whether what is attached under a type's code is a report or the like. */
    public static boolean givesNone(String code) {
        return GIVES_NONE.stream().anyMatch(type -> code.equals(type.code()));
    }

    public static boolean givesWork(@Nullable DocumentType type) {
        return type == null || !GIVES_NONE.contains(type);
    }
}
