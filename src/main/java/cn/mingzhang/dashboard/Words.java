package cn.mingzhang.dashboard;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of the leaders' page. */
@Component("dashboardWords")
class Words extends Phrases {
    Words(MessageSource messages) {
        super(messages, "dashboard.");
    }
}
