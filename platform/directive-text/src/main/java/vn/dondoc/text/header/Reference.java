package vn.dondoc.text.header;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;

/**
 * Another document named by its number, with what stands around it: "Quyết định số 15/2020/QĐ-TTg ngày 24 tháng 4 năm 2020
 * của Thủ tướng Chính phủ".
 *
 * @param number as printed, without spaces and with letters repaired where only one reading is possible
 * @param issuer as printed behind "của"
 */
public record Reference(
        Found<String> number,
        @Nullable DocumentType type,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn) {}
