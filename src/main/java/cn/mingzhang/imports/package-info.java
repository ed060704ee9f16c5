/**
 * 导入: workbooks become records. What is sent is read without trust, judged line by line, shown before anything is written, and
 * written whole or not at all as the deeds of the officer who confirmed it. A capability says how its records are read
 * ({@link cn.mingzhang.imports.ImportKind}); everything else is here once for all of them.
 */
@ApplicationModule(
        allowedDependencies = {"audit", "calendar", "database", "jobs", "lists", "money", "people", "refusals", "sheets"
        })
@NullMarked
package cn.mingzhang.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
