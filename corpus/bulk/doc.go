// Package bulk reads many inputs into one JSON Lines file, one record an input.
//
// What goes in is a [Source]: files, folders, archives, a corpus store, a list. What
// comes out is a line for every input, in the order of the inputs, whatever the number
// of workers:
//
//	{"input":"a.html","sha256":"…","bytes":5120,"report":{…}}
//	{"input":"b.doc","sha256":"…","bytes":41,"error":{"code":"unsupported_format","message":"…"}}
//
// A record is a function of the input's bytes, the tool and its limits, and of nothing
// else; the one exception is the code "timeout", which also depends on the machine.
//
// # Interrupt and resume
//
// Lines go to a working file beside the output, which is renamed when it is complete.
// A run that was killed at any moment is resumed by the same command: complete lines of
// the working file are taken over for inputs whose bytes are the same, torn ones are
// not. The name of the working file carries the identity of the tool and its limits, so
// that nothing is taken over from another version.
//
// # Shards (分片)
//
// An input belongs to shard i of n by a hash of its name. A part has the same lines as
// the whole, each with its place in the order of all inputs ("seq"), and a manifest
// beside it. [Merge] wants all n parts, of the same tool over the same list, and gives
// the bytes that one machine would have given.
package bulk
