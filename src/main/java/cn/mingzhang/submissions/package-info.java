/**
 * 报表报送: the workbooks that superior offices want, uploaded once with tags of figures in their cells, made for a month and filed
 * with a number. What was filed stays as it was; the next shows cell by cell what is another.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "evidence",
            "figures",
            "lists",
            "money",
            "people",
            "refusals",
            "sheets"
        })
@NullMarked
package cn.mingzhang.submissions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
