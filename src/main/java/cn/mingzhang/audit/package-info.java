/** 留痕: the append-only, hash-chained trail of every deed. 等保 8.1.4.3: every user, date, deed, result; protected from change. */
@ApplicationModule(allowedDependencies = {"calendar", "database", "jobs", "lists", "sheets"})
@NullMarked
package cn.mingzhang.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
