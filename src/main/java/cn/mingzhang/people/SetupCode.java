package cn.mingzhang.people;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the one-time code at each start until it is used: on the console, not in a log file that others keep. */
@Component
@ConditionalOnWebApplication
class SetupCode {
    private final Setup setup;
    private final Installation installation;
    private final String role;

    SetupCode(Setup setup, Installation installation, @Value("${mingzhang.role:}") String role) {
        this.setup = setup;
        this.installation = installation;
        this.role = role;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        // A part that runs alone has no accounts and no such page: a code would open nothing, and be one more secret on
        // a console.
        if (role.isEmpty() && !installation.isDemo() && setup.isOpen()) {
            System.out.printf(
                    "%n  首次启用：请在 %d 分钟内打开 /setup，填入一次性口令 / First start: within %1$d minutes open /setup with the"
                            + " one-time code%n%n      %s%n%n",
                    Setup.GOOD_FOR.toMinutes(), setup.issueCode());
        }
    }
}
