/** A library as an application brings it. Nothing of the agent lives here. */
package samplelibrary;
