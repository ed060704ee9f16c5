package cn.mingzhang.demo;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Section;
import cn.mingzhang.refusals.WrongPost;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 拨动演示时钟: by business posts, forward only. */
@Controller
@Profile("demo & !replay")
@RequestMapping("/demo/clock")
class ClockController {
    private final DemoClock clock;

    ClockController(DemoClock clock) {
        this.clock = clock;
    }

    record ClockForm(
            @NotNull(message = "{demo.clock.days.missing}")
            @Min(value = 1, message = "{demo.clock.days.forward}")
            @Max(value = DemoClock.FARTHEST, message = "{demo.clock.days.far}")
            @Nullable
            Integer days) {}

    @Bean
    static Section demoClockSection() {
        return new Section("demo-clock", "/demo/clock", "demo.clock.nav", 990, ClockController::isBusiness);
    }

    @GetMapping
    String show(Model model, Officer officer) {
        mustBeBusiness(officer);
        model.addAttribute("form", new ClockForm(1));
        model.addAttribute("today", today());
        return "demo/clock";
    }

    @PostMapping
    ModelAndView move(@Valid @ModelAttribute("form") ClockForm form, BindingResult errors, Officer officer) {
        mustBeBusiness(officer);
        if (errors.hasErrors() || form.days() == null) {
            var page = new ModelAndView("demo/clock", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("today", today());
            return page;
        }
        clock.forward(form.days(), officer);
        return new ModelAndView("redirect:/demo/clock");
    }

    private String today() {
        return Dates.day(clock.today(), LocaleContextHolder.getLocale());
    }

    private static boolean isBusiness(Officer officer) {
        return !officer.isOnSide(Post.Side.ADMINISTRATION);
    }

    private static void mustBeBusiness(Officer officer) {
        if (!isBusiness(officer)) {
            throw new WrongPost("the demo clock");
        }
    }
}
