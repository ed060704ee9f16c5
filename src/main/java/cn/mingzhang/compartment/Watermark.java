package cn.mingzhang.compartment;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import org.springframework.stereotype.Component;

/** 水印: who looks and when. */
@Component
public class Watermark {
    private final OfficeClock clock;

    Watermark(OfficeClock clock) {
        this.clock = clock;
    }

    public String of(Officer officer) {
        return officer.name() + " " + officer.unit().name() + " " + Dates.time(clock.now());
    }
}
