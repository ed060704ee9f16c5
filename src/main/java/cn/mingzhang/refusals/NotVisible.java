package cn.mingzhang.refusals;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What one may not see does not exist: 404, whatever the reason. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotVisible extends RuntimeException {
    public NotVisible(String what) {
        super(what);
    }
}
