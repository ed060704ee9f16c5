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
    private final LayoutPages pages;

    LayoutController(ImportDesk desk, LayoutPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/imports/{id:\\d+}/layout")
    ModelAndView ask(@PathVariable String id, Officer officer, HttpServletRequest request) {
        var job = desk.seen(id, officer);
        return new ModelAndView("imports/layout")
                .addObject("page", pages.page(job, officer, request.getParameterMap()));
    }

    @PostMapping("/imports/{id:\\d+}/layout")
    String layOut(@PathVariable String id, Officer officer, HttpServletRequest request) {
        var job = desk.seen(id, officer);
        var version = request.getParameter("version");
        if (version == null || !version.matches("\\d{1,9}")) {
            throw new MissingVersion("import " + id);
        }
        var layout = pages.layout(job, officer, request.getParameterMap());
        var name = request.getParameter("name");
        if (name != null && !name.isBlank()) {
            pages.keep(job, officer, name, layout);
        }
        desk.layOut(job, Integer.parseInt(version), layout);
        return "redirect:/imports/" + id;
    }
}
