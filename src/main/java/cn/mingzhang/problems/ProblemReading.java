package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;

/** Told before a problem's page is made, outside of its reading: whose content must not be read unnoticed notes it here. */
public interface ProblemReading {
    void begins(ProblemNumber number, Officer officer);
}
