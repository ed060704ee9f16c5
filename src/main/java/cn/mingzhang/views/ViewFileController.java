package cn.mingzhang.views;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.people.Officer;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** One's saved views as a workbook. */
@Controller
class ViewFileController {
    private static final Sheet<SavedView> SHEET = Sheet.of(
            "views.title",
            Column.<SavedView>text("name", "views.name", SavedView::name).wide(30),
            Column.<SavedView>text("list", "views.address", SavedView::href).wide(60),
            Column.text("owner", "views.whose", SavedView::owner));

    private final SavedViews saved;
    private final Exports exports;
    private final ExportDeeds deeds;

    ViewFileController(SavedViews saved, Exports exports, ExportDeeds deeds) {
        this.saved = saved;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/views.xlsx")
    void file(Officer officer, HttpServletResponse response) {
        exports.send(SHEET, "/views", List.of(), saved.all(officer), deeds.by(officer.actor()), response);
    }
}
