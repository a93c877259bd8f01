package vn.dondoc.benchmark.load;

import vn.dondoc.benchmark.system.Database;

/** A register of {@code H12}: every text has some words, a tenth and a hundredth have others, and each has one of its own. */
public final class DirectiveVolume {

    private final Database documents;

    public DirectiveVolume(Database documents) {
        this.documents = documents;
    }

    public void fill(long directives) {
        if (documents.number("select count(*) from directives where body = 'H12'") >= directives) {
            return;
        }
        // The same indexes as the migrations made, built once over all rows instead of row by row.
        documents.execute("""
                create temporary table dropped on commit drop as
                    select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition from pg_index i
                    where indrelid in ('directives'::regclass, 'directive_parts'::regclass)
                        and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid);
                do $$ declare i record; begin for i in select * from dropped loop execute 'drop index ' || i.name; end loop; end $$;
                insert into directives (id, version, body, state, type, number_written, number_normalised, number_value,
                                        number_key, number_year, number_series, issuer, issuer_key, issued_on, subject,
                                        signer_name, text, registered_at)
                select uuidv7(), 0, 'H12', 'REGISTERED', (array['CT', 'KH', 'QĐ', 'TB', 'CV', 'BC', 'NQ', 'CTr'])[1 + n %% 8],
                       n || '/X-UBND', n || '/X-UBND', n, n || '/X-UBND', 2020,
                       (array['CT', 'KH', 'QĐ/QPPL', 'TB', 'CV', 'BC', 'NQ', 'CTr'])[1 + n %% 8],
                       'Cơ quan ' || n %% 100, 'cơ quan ' || n %% 100, date '2010-01-01' + n %% 4000,
                       case n %% 10 when 0 then 'Về việc giải ngân vốn đầu tư công đợt ' else 'Về việc thử nghiệm số ' end || n,
                       'Nguyễn Văn ' || chr(65 + n %% 26) || n %% 100,
                       'Ủy ban nhân dân yêu cầu các cơ quan thực hiện nội dung mã' || n
                       || case n %% 100 when 7 then ' về bếp ăn và than nóng' else '' end || repeat(' và báo cáo kết quả', 3),
                       timestamptz '2020-01-01T00:00:00Z' + n * interval '1 minute'
                from generate_series(1, %d) n;
                insert into directive_parts (directive_id, part, body, registered_at, text_hash, words)
                select id, 0, body, registered_at, md5(text),
                       to_tsvector('simple', 'uy ban nhan dan yeu cau cac co quan thuc hien noi dung ma' || substring(text from 'mã([0-9]+)')
                                   || case when text like '%%than nóng%%' then ' ve bep an va than nong' else '' end)
                from directives where number_written like '%%/X-UBND';
                set local maintenance_work_mem = '256MB';
                do $$ declare i record; begin for i in select * from dropped loop execute i.definition; end loop; end $$
                """.formatted(directives));
        documents.execute("vacuum analyze directives", "vacuum analyze directive_parts", "checkpoint");
    }
}
