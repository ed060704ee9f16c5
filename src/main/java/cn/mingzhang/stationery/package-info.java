/**
 * 文书式样: the office's own Word forms. A capability names its kinds of document and whose they are; one person uploads a form that
 * he edited in Word or WPS, it is checked, a second person approves it. What was issued with an earlier one stays as it was.
 */
@ApplicationModule(
        allowedDependencies = {"audit", "calendar", "lists", "people", "gate", "evidence", "refusals", "documents"})
@NullMarked
package cn.mingzhang.stationery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
