package vn.dondoc.task.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.dondoc.kit.time.TimeConfig;
import vn.dondoc.task.statistics.StatisticsResponse;
import vn.dondoc.task.statistics.StatisticsService;

/** Answers with a table in one of its forms. */
@ApplicationScoped
class TableAnswer {

    /** What a table is called. */
    enum Title {
        PERIOD("Bảng tổng hợp tình hình thực hiện nhiệm vụ được giao", "thong-ke"),
        LATE("Các cơ quan, đơn vị có nhiệm vụ trễ hạn", "tre-han");

        private final String words;
        private final String file;

        Title(String words, String file) {
            this.words = words;
            this.file = file;
        }
    }

    private final StatisticsService statistics;
    private final TimeConfig time;

    TableAnswer(StatisticsService statistics, TimeConfig time) {
        this.statistics = statistics;
        this.time = time;
    }

    Response of(StatisticsResponse table, Title title, StatisticsFormat format) {
        CacheControl ownCopy = new CacheControl();
        ownCopy.setPrivate(true);
        ownCopy.setNoCache(true);
        var response = Response.ok(entity(table, title, format))
                .type(format.mediaType())
                .cacheControl(ownCopy);
        if (!format.suffix().isEmpty()) {
            response.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"%s-%s-%s%s\""
                            .formatted(title.file, table.from(), table.to(), format.suffix()));
        }
        return response.build();
    }

    private Object entity(StatisticsResponse table, Title title, StatisticsFormat format) {
        return switch (format) {
            case JSON -> table;
            case CSV -> CsvTable.of(table);
            case XLSX -> XlsxTable.of(table, title.words, statistics.nameOf(table), time.zone());
        };
    }
}
