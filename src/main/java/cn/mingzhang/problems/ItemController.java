package cn.mingzhang.problems;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.WrongPost;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 项: the list, and a new one. */
@Controller
class ItemController {
    private final ItemList list;
    private final ProblemLedger ledger;
    private final ProblemChoices choices;
    private final LedgerRights rights;
    private final OfficeClock clock;

    ItemController(
            ItemList list, ProblemLedger ledger, ProblemChoices choices, LedgerRights rights, OfficeClock clock) {
        this.list = list;
        this.ledger = ledger;
        this.choices = choices;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/items")
    ModelAndView index(HttpServletRequest request, Officer officer) {
        LedgerRights.mustRead(officer);
        var visible = rights.visible(officer);
        if (visible.moneyOnly()) {
            throw new WrongPost("items");
        }
        var query = ListQuery.of(request, ItemList.SORTS);
        return new ModelAndView("problems/items")
                .addObject("listing", list.page(query, visible))
                .addObject("asked", new Asked(query.filters()))
                .addObject("years", choices.years())
                .addObject("groups", choices.of("problem.group", ClassGroup.values()))
                .addObject("logs", LedgerRights.logs(officer));
    }

    @GetMapping("/items/new")
    ModelAndView blank(Officer officer) {
        officer.mustHoldAny(LedgerRights.LOGGERS);
        return form(new ModelAndView("problems/item"))
                .addObject("form", new ItemForm(clock.today().getYear(), "", null));
    }

    @PostMapping("/items")
    ModelAndView open(@Valid @ModelAttribute("form") @Nullable ItemForm form, BindingResult errors, Officer officer) {
        officer.mustHoldAny(LedgerRights.LOGGERS);
        if (form == null || errors.hasErrors()) {
            var page = form(new ModelAndView("problems/item", errors.getModel()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        ledger.openItem(form.year(), form.name(), form.group(), officer);
        return new ModelAndView("redirect:/items?year=" + form.year());
    }

    private ModelAndView form(ModelAndView page) {
        return page.addObject(
                "groups", choices.orNone(choices.of("problem.group", ClassGroup.values()), "problem.choose"));
    }
}
