package cn.mingzhang.compartment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Why nothing of a public form is taken although it was read: what was typed is given back to its page, the files are left out. */
public enum LeftOut {
    TOO_LARGE,
    TOO_OFTEN;

    private static final String ATTRIBUTE = "mingzhang.leftOut";

    public void on(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public static Optional<LeftOut> of(HttpServletRequest request) {
        return Optional.ofNullable((LeftOut) request.getAttribute(ATTRIBUTE));
    }
}
