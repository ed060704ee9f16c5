/**
 * 建章立制: the institutions that answer problems, with number, day and document; in force until they are abolished. What is
 * filed at a problem's closure is the ledger's own; this register says what lasts.
 */
@ApplicationModule(
        allowedDependencies = {"audit", "calendar", "evidence", "lists", "people", "problems", "refusals", "sheets"})
@NullMarked
package cn.mingzhang.institutions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
