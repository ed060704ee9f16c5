package cn.mingzhang.checkup;

import org.springframework.context.ApplicationContext;

/** A check-up where no scheduler runs. */
public final class CheckNow {
    private CheckNow() {}

    public static void in(ApplicationContext application) {
        var work = application.getBean(CheckupWork.class);
        work.run(work.begin(null));
    }
}
