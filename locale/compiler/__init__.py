"""From a catalogue to C++: pattern (syntax), catalogue (files and parity), program (bytes), cpp, catalogue_file."""
