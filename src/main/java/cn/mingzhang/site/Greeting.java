package cn.mingzhang.site;

import cn.mingzhang.people.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of a start says where the application is, and in the demo where its accounts are listed. */
@Component
@ConditionalOnWebApplication
class Greeting {
    private static final Logger log = LoggerFactory.getLogger(Greeting.class);

    private final Environment settings;
    private final Installation installation;

    Greeting(Environment settings, Installation installation) {
        this.settings = settings;
        this.installation = installation;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    void greet() {
        var port = settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
        var address = "http://localhost:" + port;
        log.info(
                installation.isDemo()
                        ? "明账（演示数据）已就绪：{} ，演示账号列在登录页。Mingzhang (demo data) is ready at {} ; the demo accounts are listed on its sign-in page."
                        : "明账已就绪：{} 。Mingzhang is ready at {} .",
                address,
                address);
    }
}
