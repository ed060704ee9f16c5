package cn.mingzhang.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where to go once one is in: the page first asked for. */
public interface Onward {

    /** A path of our own; asked once. */
    String way(HttpServletRequest request, HttpServletResponse response);
}
