package cn.mingzhang.accounts;

import cn.mingzhang.refusals.Unfit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Every small deed in the same way: a page with its form; refused, the same page with what was typed; done, elsewhere. */
final class Deeds {
    private Deeds() {}

    static ModelAndView ask(Sheet sheet, Object form) {
        return new ModelAndView("accounts/deed").addObject("sheet", sheet).addObject("form", form);
    }

    /** @param doing answers where to go, or the page that says it is done */
    static ModelAndView submit(Sheet sheet, BindingResult errors, Supplier<ModelAndView> doing) {
        if (!errors.hasErrors()) {
            try {
                return doing.get();
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        var page = new ModelAndView("accounts/deed", errors.getModel()).addObject("sheet", sheet);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Then nothing may be added to it: it would appear in the address. */
    static boolean isDone(ModelAndView page) {
        return String.valueOf(page.getViewName()).startsWith("redirect:");
    }

    static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address);
    }
}
