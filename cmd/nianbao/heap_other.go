//go:build !linux

package main

func adviseHeap() {}
