package cn.mingzhang.clues;

import cn.mingzhang.compartment.Cleared;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The lists as workbooks: the index without a name. Nothing is queued: it is made while it is sent, each window read in the name of
 * who asked, and its taking is noted in the compartment's trail and in no other.
 */
@Controller
class ClueFileController {
    private static final Sheet<CluePages.Row> CLUES = Sheet.of(
            "clues.title",
            Column.text("number", "clues.number", CluePages.Row::number),
            Column.<CluePages.Row>text("kind", "clues.kind", CluePages.Row::kind)
                    .wide(24),
            Column.text("source", "clues.source", CluePages.Row::source),
            Column.text("level", "clues.level", CluePages.Row::level),
            Column.text("received", "clues.receivedOn", CluePages.Row::received),
            Column.text("stage", "clues.stage", CluePages.Row::stage),
            Column.text("due", "clues.due", CluePages.Row::due),
            Column.text("handler", "clues.handler", CluePages.Row::handler),
            Column.text("problem", "clues.problem", CluePages.Row::problem));

    private static final Sheet<TransferPages.Row> TRANSFERS = Sheet.of(
            "clues.transfers",
            Column.text("number", "clues.number", TransferPages.Row::number),
            Column.text("document", "clues.document", TransferPages.Row::document),
            Column.<TransferPages.Row>text("receiver", "clues.transfer.receiver", TransferPages.Row::receiver)
                    .wide(30),
            Column.count("clues", "clues.transfer.clues", TransferPages.Row::clues),
            Column.text("stage", "clues.stage", TransferPages.Row::stage),
            Column.text("sent", "clues.transfer.sentOn", TransferPages.Row::sent),
            Column.text("due", "clues.transfer.due", TransferPages.Row::due));

    private final ClueDesk clues;
    private final CluePages cluePages;
    private final TransferDesk transfers;
    private final TransferPages transferPages;
    private final Exports exports;

    ClueFileController(
            ClueDesk clues, CluePages cluePages, TransferDesk transfers, TransferPages transferPages, Exports exports) {
        this.clues = clues;
        this.cluePages = cluePages;
        this.transfers = transfers;
        this.transferPages = transferPages;
        this.exports = exports;
    }

    @GetMapping("/clues.xlsx")
    void clues(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        Cleared.mustBe(officer);
        exports.send(
                CLUES,
                ListQuery.of(request, Clues.SORTS),
                window -> cluePages.rows(clues.rows(window, officer)),
                taken -> clues.noteExport(officer),
                response);
    }

    @GetMapping("/clues/transfers.xlsx")
    void transfers(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        Cleared.mustBe(officer);
        exports.send(
                TRANSFERS,
                ListQuery.of(request, Transfers.SORTS),
                window -> transferPages.rows(transfers.rows(window, officer)),
                taken -> transfers.noteExport(officer),
                response);
    }
}
