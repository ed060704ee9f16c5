/**
 * 视图与草稿: the filters, order and columns of a list saved under a name and shared with one's unit; what was typed into a form
 * and not yet sent. Both belong to a person, are no records of the office, and are deleted when they are no longer wanted.
 */
@ApplicationModule(allowedDependencies = {"calendar", "people", "refusals", "sheets", "audit", "lists", "undo"})
@NullMarked
package cn.mingzhang.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
