/**
 * 警示教育: what was held, with which base, film or typical case; who had to come and who came. Coverage counts persons by name,
 * each once a year, and opens their rows.
 */
@ApplicationModule(
        allowedDependencies = {"audit", "calendar", "evidence", "imports", "lists", "people", "refusals", "sheets"})
@NullMarked
package cn.mingzhang.education;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
