package cn.mingzhang.refusals;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A skipped stage, or a record that has moved on since the page was opened: 409. */
@ResponseStatus(HttpStatus.CONFLICT)
public class Conflict extends RuntimeException {
    public Conflict(String what) {
        super(what);
    }
}
