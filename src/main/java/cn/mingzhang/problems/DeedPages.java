package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Every small deed in the same way: a page with its form; refused, the same page with what was typed; done, the problem's page. */
@Component
class DeedPages {
    private final DeedSheets sheets;
    private final AsRead asRead;

    DeedPages(DeedSheets sheets, AsRead asRead) {
        this.sheets = sheets;
        this.asRead = asRead;
    }

    ModelAndView ask(String number, DeedForm deed, @Nullable Long part, Object form, Officer officer) {
        return new ModelAndView("problems/deed")
                .addObject("sheet", sheets.sheet(ProblemNumber.fromAddress(number), deed, part, officer))
                .addObject("form", form);
    }

    /** @param version of the file as the form showed it; what was typed on another one is shown again beside what stands now */
    ModelAndView submit(
            String number,
            DeedForm deed,
            @Nullable Long part,
            @Nullable String version,
            BindingResult errors,
            Officer officer,
            Runnable doing) {
        var problem = ProblemNumber.fromAddress(number);
        sheets.mustBeHis(problem, deed, officer);
        var readAt = BasicsController.version(version);
        var sheet = sheets.sheet(problem, deed, part, readAt, officer);
        if (sheet.isMoved()) {
            return again(sheet, errors, HttpStatus.CONFLICT);
        }
        if (!errors.hasErrors()) {
            try {
                asRead.run(problem, readAt, officer, deed.anchor(), doing);
                return new ModelAndView("redirect:/problems/" + number + "#" + deed.anchor());
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            } catch (Conflict | OptimisticLockingFailureException raced) {
                return moved(sheets.sheet(problem, deed, part, readAt, officer), errors, raced);
            }
        }
        return again(sheet, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Somebody was faster by the blink of an eye. */
    private static ModelAndView moved(DeedSheet sheet, BindingResult errors, RuntimeException raced) {
        if (!sheet.isMoved()) {
            throw raced;
        }
        return again(sheet, errors, HttpStatus.CONFLICT);
    }

    private static ModelAndView again(DeedSheet sheet, BindingResult errors, HttpStatus status) {
        var page = new ModelAndView("problems/deed", errors.getModel()).addObject("sheet", sheet);
        page.setStatus(status);
        return page;
    }
}
