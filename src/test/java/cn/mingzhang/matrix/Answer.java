package cn.mingzhang.matrix;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an address says to who asks, as far as rights go. */
enum Answer {
    /** To the door: sign in first, or finish signing in. */
    DOOR,
    /** 403: not with these posts. */
    WRONG_POST,
    /** 404: nothing there that he may see. */
    UNSEEN,
    /** 400: nothing that could be understood, so nothing was asked; it says nothing about who may. */
    UNREAD,
    /** Past the door and past the posts, whatever comes then: 200, 303, 409, 422. */
    PAST,
    /** 5xx: nobody may see that. */
    FAULT;

    static Answer of(MvcTestResult result) {
        var status =
                result.getUnresolvedException() == null ? result.getResponse().getStatus() : 500;
        var to = result.getUnresolvedException() == null ? result.getResponse().getRedirectedUrl() : null;
        if (to != null && to.matches("(http://localhost)?/(login(\\?.*)?|factor)")) {
            return DOOR;
        }
        return switch (status) {
            case 400 -> UNREAD;
            case 401 -> DOOR;
            case 403 -> WRONG_POST;
            case 404 -> UNSEEN;
            default -> status >= 500 ? FAULT : PAST;
        };
    }

    boolean isRefusal() {
        return this == DOOR || this == WRONG_POST || this == UNSEEN || this == UNREAD;
    }
}
