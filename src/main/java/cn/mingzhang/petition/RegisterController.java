package cn.mingzhang.petition;

import static java.util.Objects.requireNonNull;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.Watermark;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.reporting.Written;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 登记来信、来访、来电. */
@Controller
@RequestMapping("/petition")
class RegisterController {
    private final PetitionDesk desk;
    private final PetitionWords words;
    private final Watermark watermark;
    private final OfficeClock clock;

    RegisterController(PetitionDesk desk, PetitionWords words, Watermark watermark, OfficeClock clock) {
        this.desk = desk;
        this.words = words;
        this.watermark = watermark;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(Officer officer, Model model) {
        PetitionDesk.mustBeDesk(officer);
        model.addAttribute("form", RegisterForm.blank(clock.today()));
        return form(officer, model);
    }

    @PostMapping
    String register(
            @Valid @ModelAttribute("form") RegisterForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        PetitionDesk.mustBeDesk(officer);
        if (form.entryCheck() != null && form.entryCheck() != RegisterForm.EntryCheck.OURS) {
            errors.rejectValue("entryCheck", "petition.error.entry." + form.entryCheck());
        }
        if (form.channel() == Channel.WEB) {
            errors.rejectValue("channel", "petition.error.choose");
        }
        if (!errors.hasErrors()) {
            try {
                var number = desk.register(
                        requireNonNull(form.channel()),
                        requireNonNull(form.arrivedOn()),
                        new Written(form.fields(), List.of()),
                        form.isNamed() ? new Written(form.person(), List.of()) : null,
                        officer);
                return "redirect:/petition/" + number;
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(officer, model);
    }

    private String form(Officer officer, Model model) {
        model.addAttribute(
                "entryChecks", words.choices("choose", words.options("entry", RegisterForm.EntryCheck.values())));
        model.addAttribute("channels", words.choices("choose", words.options("channel", new Channel[] {
            Channel.LETTER, Channel.VISIT, Channel.CALL
        })));
        model.addAttribute("watermark", watermark.of(officer));
        return "petition/new";
    }
}
