package cn.mingzhang.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** 办公时钟: the only source of "now" and "today" in the office's facts. In the demo it can be moved forward. */
public interface OfficeClock {

    /** The office's zone. Every date on a paper is a date in it. */
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Instant now();

    default LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }
}
