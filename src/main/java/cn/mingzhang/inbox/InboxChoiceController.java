package cn.mingzhang.inbox;

import cn.mingzhang.people.Officer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** 提醒设置: which reminders one wants. What is overdue is told in any case, and the desk shows everything all the same. */
@Controller
class InboxChoiceController {
    private final InboxList list;
    private final Notices notices;

    InboxChoiceController(InboxList list, Notices notices) {
        this.list = list;
        this.notices = notices;
    }

    /** @param wanted the kinds of which one is reminded */
    record Form(@Nullable List<String> wanted) {
        Form {
            wanted = wanted == null ? List.of() : List.copyOf(wanted);
        }
    }

    @GetMapping("/inbox/settings")
    String settings(Officer officer, Model model) {
        var muted = notices.muted(officer);
        model.addAttribute(
                "form",
                new Form(list.kinds().stream()
                        .filter(kind -> !muted.contains(kind))
                        .toList()));
        model.addAttribute("kinds", list.kindOptions());
        return "inbox/settings";
    }

    @PostMapping("/inbox/settings")
    String choose(@ModelAttribute("form") Form form, Officer officer) {
        var muted = list.kinds().stream()
                .filter(kind -> form.wanted() == null || !form.wanted().contains(kind))
                .collect(java.util.stream.Collectors.toSet());
        notices.choose(officer, list.kinds(), Set.copyOf(muted));
        return "redirect:/inbox/settings?saved";
    }
}
