package vn.dondoc.document.agency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.testkit.RealPostgres;

@QuarkusTest
@RealDocumentService
class AgencyQueryPlanTest {

    @Test
    void listWalksThePrimaryKeys() {
        RealPostgres.execute("""
                insert into agencies (code, written_code, version, name, kind, valid_from)
                select 'Z' || n, 'Z' || n, 0, 'Cơ quan ' || n, 'OTHER', '2000-01-01' from generate_series(1, 20000) n
                on conflict do nothing
                """);
        RealPostgres.execute("""
                insert into agency_names (agency, position, name, official, dated, valid_from, key, plain_key, short_key, initials)
                select code, 0, name, true, false, valid_from, lower(name), lower(name), 'c', 'c' from agencies
                where code like 'Z%' on conflict do nothing
                """);
        RealPostgres.execute("analyze agencies, agency_names, agency_successions");

        String sql = AgencyRepository.FIND_BEHIND.replaceFirst("\\?", "'Z5'").replaceFirst("\\?", "51");

        assertThat(String.join("\n", RealPostgres.query("explain " + sql)))
                .contains("pk_agencies", "pk_agency_names")
                .doesNotContain("Seq Scan on agencies", "Seq Scan on agency_names");
    }
}
