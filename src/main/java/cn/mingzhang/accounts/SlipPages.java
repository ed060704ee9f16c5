package cn.mingzhang.accounts;

import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 启用通知 as it is printed and handed over, in Chinese. */
@Component
class SlipPages {
    private final Words words;

    SlipPages(Words words) {
        this.words = words;
    }

    ModelAndView page(Slip slip) {
        var labels = new HashMap<>(words.labels(
                "slip.title", "name", "unit", "login", "slip.until", "slip.step1", "slip.step2", "slip.step3"));
        labels.put("issued", words.inChinese(() -> words.of("slip.issued", slip.issued())));
        labels.put("code", words.inChinese(() -> words.ofAny("activate.code")));
        labels.put("app", words.inChinese(() -> words.ofAny("app.name")));
        return new ModelAndView("accounts/slip").addObject("slip", slip).addObject("labels", labels);
    }
}
