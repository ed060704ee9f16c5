package cn.mingzhang.refusals;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A change that does not say which version it was made on: 400. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class MissingVersion extends RuntimeException {
    public MissingVersion(String what) {
        super(what);
    }
}
