package vn.dondoc.document.listing;

import java.util.Collection;
import java.util.regex.Matcher;
import vn.dondoc.testkit.RealPostgres;

/** Many directives made by one statement, and the plans of queries over them. */
final class GeneratedRegister {

    /** The same indexes as the migrations made, built once over all rows instead of row by row. */
    private static final String WITHOUT_INDEXES = """
            create temporary table dropped on commit drop as
                select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition from pg_index i
                where indrelid in ('directives'::regclass, 'directive_parts'::regclass)
                    and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid);
            do $$ declare i record; begin for i in select * from dropped loop execute 'drop index ' || i.name; end loop; end $$;
            %s
            set local maintenance_work_mem = '128MB';
            do $$ declare i record; begin for i in select * from dropped loop execute i.definition; end loop; end $$;
            """;

    private GeneratedRegister() {}

    /**
     * Directives of the bodies {@code <prefix>0} to {@code <prefix>4}, a fifth each, one in fifty a draft. The words "uy ban"
     * stand in every text, "giai ngan" in every tenth subject, "than nong" in every hundredth text, and a word of its own in
     * each.
     */
    static void fill(String prefix, int directives) {
        if (RealPostgres.count("directives where body = '" + prefix + "1'") > 0) {
            return;
        }
        RealPostgres.execute(WITHOUT_INDEXES.formatted("""
                insert into directives (id, version, body, state, type, number_written, number_normalised, number_value,
                                        number_key, number_year, number_series, issuer, issuer_key, issued_on, urgency, subject,
                                        signer_name, text, registered_at, arrival_number, arrival_year, arrived_on, source,
                                        source_id)
                select uuidv7(), 0, '%1$s' || n %% 5,
                       case when numbered then 'REGISTERED' else 'DRAFT' end,
                       (array['CT', 'KH', 'QĐ', 'TB', 'CV', 'BC', 'NQ', 'CTr'])[1 + n / 5 %% 8],
                       case when numbered then n || '/X-UBND' end, case when numbered then n || '/X-UBND' end,
                       case when numbered then n end, case when numbered then n || '/X-UBND' end,
                       case when numbered then 2020 end,
                       case when numbered then (array['CT', 'KH', 'QĐ/QPPL', 'TB', 'CV', 'BC', 'NQ', 'CTr'])[1 + n / 5 %% 8] end,
                       'Cơ quan ' || n / 5 %% 100, 'cơ quan ' || n / 5 %% 100, date '2010-01-01' + n / 5 %% 4000,
                       case when n %% 20 = 0 then 'FLASH' end,
                       case n / 5 %% 10 when 0 then 'Về việc giải ngân vốn đầu tư công đợt ' else 'Về việc thử nghiệm số ' end || n,
                       'Nguyễn Văn ' || chr(65 + n / 5 %% 26) || n / 5 %% 100,
                       'Ủy ban nhân dân yêu cầu các cơ quan thực hiện nội dung mã' || n
                       || case n / 5 %% 100 when 7 then ' về bếp ăn và than nóng' else '' end || repeat(' và báo cáo kết quả', 3),
                       timestamptz '2020-01-01T00:00:00Z' + n * interval '1 minute',
                       case when n %% 2 = 0 then n end, case when n %% 2 = 0 then 2020 end,
                       case when n %% 2 = 0 then date '2010-01-02' + n / 5 %% 4000 end,
                       case when n %% 10 = 0 then 'edxml' end, case when n %% 10 = 0 then 'id ' || n end
                from (select n, n %% 50 <> 0 as numbered from generate_series(1, %2$d) n) as numbers;
                insert into directive_parts (directive_id, part, body, registered_at, text_hash, words)
                select id, 0, body, registered_at, md5(text),
                       to_tsvector('simple', 'uy ban nhan dan yeu cau cac co quan thuc hien noi dung ma' || substring(text from 'mã([0-9]+)')
                                   || case when text like '%%than nóng%%' then ' ve bep an va than nong' else '' end)
                from directives where body like '%1$s_';
                """.formatted(prefix, directives)));
        RealPostgres.execute("vacuum analyze directives");
        RealPostgres.execute("vacuum analyze directive_parts");
    }

    /** Takes them out again: other tests would have to look through them. */
    static void remove(String prefix) {
        RealPostgres.execute("""
                set session_replication_role = replica;
                delete from directive_parts where body like '%1$s_';
                delete from directives where body like '%1$s_';
                """.formatted(prefix));
        RealPostgres.execute("vacuum analyze directives");
        RealPostgres.execute("vacuum analyze directive_parts");
    }

    static String plan(String sql, Collection<?> arguments) {
        return String.join("\n", RealPostgres.query("explain " + complete(sql, arguments)));
    }

    private static String complete(String sql, Collection<?> arguments) {
        String complete = sql;
        for (Object argument : arguments) {
            complete = complete.replaceFirst("\\?", Matcher.quoteReplacement(literal(argument)));
        }
        return complete;
    }

    private static String literal(Object argument) {
        return switch (argument) {
            case Number number -> number.toString();
            case String[] texts -> "'{" + String.join(",", texts) + "}'";
            default -> "'" + argument.toString().replace("'", "''") + "'";
        };
    }
}
