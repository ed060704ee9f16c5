package cn.mingzhang.reporting;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether there is a public page here at all: never in production until {@code mingzhang.report.enabled=true} says so; alone and with
 * nothing beside it where {@code mingzhang.role=report}.
 */
@Component
class ReportRole {
    static final String NAME = "report";

    private final boolean alone;
    private final boolean enabled;

    ReportRole(@Value("${mingzhang.role:}") String role, @Value("${mingzhang.report.enabled:false}") boolean enabled) {
        this.alone = role.equals(NAME);
        this.enabled = enabled || alone;
    }

    boolean isAlone() {
        return alone;
    }

    boolean isEnabled() {
        return enabled;
    }
}
