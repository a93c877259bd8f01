package vn.dondoc.text.reading;

/** A plan's head as portals copy it: each cell and line of a cell on a line of its own. */
final class PortalHead {

    static final String HEAD = """
            ỦY BAN NHÂN DÂN
            TỈNH CÀ MAU
            -------
            |
            CỘNG HÒA XÃ HỘI
            CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            ---------------
            |
            Số: 37/KH-UBND
            |
            Cà Mau, ngày
            13 tháng 01 năm 2021
            |
            """;

    private PortalHead() {}
}
