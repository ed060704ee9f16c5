package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Every small deed in the same way: a page with its form; refused, the same page with what was typed; done, the problem's page. */
@Component
class DeedPages {
    private final DeedSheets sheets;

    DeedPages(DeedSheets sheets) {
        this.sheets = sheets;
    }

    ModelAndView ask(String number, DeedForm deed, @Nullable Long part, Object form, Officer officer) {
        return new ModelAndView("problems/deed")
                .addObject("sheet", sheets.sheet(ProblemNumber.fromAddress(number), deed, part, officer))
                .addObject("form", form);
    }

    ModelAndView submit(
            String number, DeedForm deed, @Nullable Long part, BindingResult errors, Officer officer, Runnable doing) {
        var sheet = sheets.sheet(ProblemNumber.fromAddress(number), deed, part, officer);
        if (!errors.hasErrors()) {
            try {
                doing.run();
                return new ModelAndView("redirect:/problems/" + number + "#" + deed.anchor());
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        var page = new ModelAndView("problems/deed", errors.getModel()).addObject("sheet", sheet);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
