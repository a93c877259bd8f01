/**
 * Who is reached in which function of an agency or body, from when to when: officers, heads, duty contacts, the office's own
 * people, and deputies in their stead. Read when a rung fires; the mailbox of the agency is told where nobody is entered.
 */
@NullMarked
package vn.dondoc.notification.contactpoint;

import org.jspecify.annotations.NullMarked;
