package cn.mingzhang.undo;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.people.Officer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 撤销: what I did lately and may undo, and the undoing itself. */
@Controller
@RequestMapping("/undo")
class UndoController {
    private final UndoDesk desk;
    private final MessageSource messages;

    UndoController(UndoDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    record Line(long id, String what, String text, String number, String href, String when, boolean undone) {}

    @GetMapping
    ModelAndView index(Officer officer) {
        return page(officer, null);
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView undo(@PathVariable long id, Officer officer, RedirectAttributes next) {
        var deed = desk.find(id, officer);
        var refused = desk.undo(deed, officer);
        if (refused.isPresent()) {
            var page = page(officer, of("refused." + refused.get(), what(deed), desk.hours()));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        next.addFlashAttribute("undone", of("done", what(deed)));
        return new ModelAndView("redirect:" + deed.href());
    }

    private ModelAndView page(Officer officer, @Nullable String refused) {
        return new ModelAndView("undo/index")
                .addObject("refused", refused)
                .addObject("hours", desk.hours())
                .addObject("lines", lines(officer));
    }

    private List<Line> lines(Officer officer) {
        return desk.mine(officer).stream()
                .map(deed -> new Line(
                        deed.id(),
                        of("kind." + deed.kind()),
                        deed.words(),
                        deed.subjectNumber(),
                        deed.href(),
                        Dates.time(deed.doneAt()),
                        deed.undoneAt() != null))
                .toList();
    }

    private String what(SmallDeed deed) {
        return of("kind." + deed.kind()) + " " + deed.subjectNumber();
    }

    private String of(String key, Object... arguments) {
        return messages.getMessage("undo." + key, arguments, LocaleContextHolder.getLocale());
    }
}
