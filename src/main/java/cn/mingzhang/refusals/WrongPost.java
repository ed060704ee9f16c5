package cn.mingzhang.refusals;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The record may be seen, but this deed belongs to another post: 403. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class WrongPost extends RuntimeException {
    public WrongPost(String what) {
        super(what);
    }
}
