/** 社会满意度测评: where a unit stood in a survey somebody else made, year by year, with the paper that says so. A low rank is good. */
@ApplicationModule(allowedDependencies = {"audit", "calendar", "evidence", "lists", "people", "refusals", "sheets"})
@NullMarked
package cn.mingzhang.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
