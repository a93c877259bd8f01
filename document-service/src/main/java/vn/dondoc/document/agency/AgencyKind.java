package vn.dondoc.document.agency;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What an agency is; collective addressees ("các sở, ban, ngành") are made of kinds. */
public enum AgencyKind {
    /** Ủy ban nhân dân tỉnh, thành phố trực thuộc trung ương. */
    @JsonProperty("province")
    PROVINCE,
    /** Văn phòng. */
    @JsonProperty("office")
    OFFICE,
    /** Sở, ban, ngành. */
    @JsonProperty("department")
    DEPARTMENT,
    /** A branch of a central body in the province (ngành dọc), such as công an, thuế. */
    @JsonProperty("vertical")
    VERTICAL,
    /** Huyện, thị xã, thành phố thuộc tỉnh, until 30/6/2025. */
    @JsonProperty("district")
    DISTRICT,
    /** Xã, phường, đặc khu. */
    @JsonProperty("commune")
    COMMUNE,
    /** Bộ, cơ quan trung ương. */
    @JsonProperty("central")
    CENTRAL,
    @JsonProperty("other")
    OTHER;

    /** What {@link #toString} wrote, as the framework reads parameters. */
    public static AgencyKind fromString(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** As the API writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
