package cn.mingzhang.reporting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Somebody who reports, for tests. */
@Component
@Profile("test")
public class Writer {
    private final Intake intake;

    Writer(Intake intake) {
        this.intake = intake;
    }

    /**
     * @param name null where it is anonymous
     * @return the code
     */
    public String report(String story, @Nullable String name) {
        var written = new Written(Map.of("kind", "OTHER", "against", "某单位", "story", story), List.of());
        return intake.take(written, name == null ? null : new Written(Map.of("name", name, "contact", "某处"), List.of()))
                .grouped();
    }
}
