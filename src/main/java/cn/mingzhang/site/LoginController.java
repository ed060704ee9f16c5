package cn.mingzhang.site;

import cn.mingzhang.people.CurrentOfficer;
import cn.mingzhang.people.DemoAccounts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; the form itself is answered by the security chain. */
@Controller
class LoginController {
    private final ObjectProvider<DemoAccounts> demo;
    private final MessageSource messages;

    LoginController(ObjectProvider<DemoAccounts> demo, MessageSource messages) {
        this.demo = demo;
        this.messages = messages;
    }

    record DemoAccount(String login, String who, String posts) {}

    @GetMapping("/login")
    String login(HttpServletRequest request, @RequestParam @Nullable String wait, Model model, Locale locale) {
        if (CurrentOfficer.of(request).isPresent()) {
            return "redirect:/";
        }
        if (wait != null && wait.matches("[0-9]{1,3}")) {
            model.addAttribute("loginError", messages.getMessage("login.wait", new Object[] {wait}, locale));
        }
        demo.ifAvailable(accounts -> {
            model.addAttribute("demoAccounts", list(accounts, locale));
            model.addAttribute("demoPassword", accounts.password());
        });
        return "login";
    }

    private List<DemoAccount> list(DemoAccounts accounts, Locale locale) {
        return accounts.list().stream()
                .map(account -> new DemoAccount(account.login(), account.who(), posts(account, locale)))
                .toList();
    }

    private String posts(DemoAccounts.Account account, Locale locale) {
        return account.posts().stream()
                .map(key -> messages.getMessage(key, null, locale))
                .collect(Collectors.joining(" · "));
    }
}
