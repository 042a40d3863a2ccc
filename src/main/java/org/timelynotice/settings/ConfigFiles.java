package org.timelynotice.settings;

import java.util.List;

/**
 * The files of one folder.
 *
 * @param documents those that passed their schema
 * @param names of all, also of those with problems: a reference to one of these is no second problem
 */
public record ConfigFiles<T>(List<ConfigDocument<T>> documents, List<String> names) {}
