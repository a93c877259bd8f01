package vn.dondoc.document.agencyexchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.document.agencyregister.AgencyResponse;
import vn.dondoc.document.agencyregister.AgencyService;
import vn.dondoc.document.table.ImportResponse;
import vn.dondoc.document.table.RefusedTable;
import vn.dondoc.document.table.TableFormat;
import vn.dondoc.kit.caller.Caller;

@ApplicationScoped
class AgencyExchangeService {

    private static final int PORTION = 5_000;

    private final AgencyService agencies;

    AgencyExchangeService(AgencyService agencies) {
        this.agencies = agencies;
    }

    @Transactional
    ImportResponse read(Caller caller, byte[] file) {
        AgencyTable table = AgencyTable.of(RefusedTable.rows(file));
        RefusedTable.refuse(table.bad());
        AgencyService.Imported imported = agencies.writeAll(caller, table.entries());
        return new ImportResponse(
                table.entries().size(),
                imported.created(),
                imported.changed(),
                imported.unchanged(),
                table.ignoredColumns());
    }

    /** The table as the entity of an answer. */
    @Transactional
    Object write(TableFormat format) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(AgencyColumns.ALL);
        String behind = "";
        List<AgencyResponse> portion = agencies.listBehind(behind, PORTION);
        while (!portion.isEmpty()) {
            portion.stream().map(AgencyColumns::write).forEach(rows::add);
            behind = portion.getLast().code();
            portion = agencies.listBehind(behind, PORTION);
        }
        try {
            return format.entity(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
