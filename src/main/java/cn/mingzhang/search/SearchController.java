package cn.mingzhang.search;

import cn.mingzhang.people.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the search; its box stands in the head of every page and keeps what was typed. */
@Controller
class SearchController {
    private final SearchPages pages;

    SearchController(SearchPages pages) {
        this.pages = pages;
    }

    @GetMapping("/search")
    String show(@RequestParam(name = "q", required = false) @Nullable String typed, Officer officer, Model model) {
        var page = pages.page(typed, officer);
        model.addAttribute("page", page);
        model.addAttribute("searched", page.typed());
        return "search/index";
    }
}
