package cn.mingzhang.witness;

import java.time.LocalDate;

/** 公示异议 to be recorded. */
public record NewObjection(Objector objector, String content, LocalDate receivedOn) {

    public NewObjection {
        content = content.strip();
    }
}
