package cn.mingzhang.imports;

import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.MissingVersion;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 外来表格: which sheet, which rows are heads, which column is which, and what its words mean. */
@Controller
class LayoutController {
    private final ImportDesk desk;
    private final ImportKinds kinds;
    private final LayoutPages pages;
    private final SavedLayouts saved;

    LayoutController(ImportDesk desk, ImportKinds kinds, LayoutPages pages, SavedLayouts saved) {
        this.desk = desk;
        this.kinds = kinds;
        this.pages = pages;
        this.saved = saved;
    }

    @GetMapping("/imports/{id:\\d+}/layout")
    ModelAndView ask(@PathVariable String id, Officer officer, HttpServletRequest request) {
        var job = desk.seen(id, officer);
        return new ModelAndView("imports/layout")
                .addObject("page", pages.page(job, officer, new LayoutForm(request.getParameterMap())));
    }

    @PostMapping("/imports/{id:\\d+}/layout")
    String layOut(@PathVariable String id, Officer officer, HttpServletRequest request) {
        var job = desk.seen(id, officer);
        var sent = new LayoutForm(request.getParameterMap());
        if (!sent.text("version").matches("\\d{1,9}")) {
            throw new MissingVersion("import " + id);
        }
        var layout = sent.layout(kinds.named(job.kind(), officer).sheet());
        if (!sent.text("name").isBlank()) {
            saved.keep(job.kind(), officer, sent.text("name"), layout);
        }
        desk.layOut(job, Integer.parseInt(sent.text("version")), layout);
        return "redirect:/imports/" + id;
    }
}
